// <moving-map>: a button that puts a map one can move in the drawn map's place. Nothing is fetched before the tap.
// <point-picker>: the same map, to set two number fields by a tap. Both leave the plain page as it is without scripts.
class MapOnTap extends HTMLElement {
  connectedCallback() {
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "button button--quiet map-open";
    this.button.textContent = this.dataset.open;
    this.button.addEventListener("click", () => (this.map ? this.close() : this.open()));
    this.append(this.button);
  }

  async open() {
    this.button.disabled = true;
    try {
      const [module, answer] = await Promise.all([import(this.dataset.script), fetch(this.dataset.src), this.dress()]);
      this.draw(module.default, await answer.json());
      this.button.textContent = this.dataset.close;
    } catch {
      this.close();
      const words = document.createElement("p");
      words.setAttribute("role", "status");
      words.textContent = this.dataset.failed;
      this.button.replaceWith(words);
    }
    this.button.disabled = false;
  }

  close() {
    this.map?.remove();
    this.box?.remove();
    this.map = this.box = undefined;
    this.toggleAttribute("data-is-open", false);
    this.button.textContent = this.dataset.open;
  }

  dress() {
    const found = document.querySelector("link[data-map]");
    if (found) return undefined;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = this.dataset.style;
    link.dataset.map = "";
    return new Promise((done, failed) => {
      link.addEventListener("load", done);
      link.addEventListener("error", failed);
      document.head.append(link);
    });
  }

  draw(L, data) {
    this.box = document.createElement("div");
    this.box.className = "map-box";
    this.box.setAttribute("role", "region");
    this.box.setAttribute("aria-label", this.dataset.label);
    this.insertBefore(this.box, this.button);
    this.toggleAttribute("data-is-open", true);
    const map = L.map(this.box, { zoomSnap: 0.25, maxZoom: 19 });
    this.map = map;
    if (data.tiles) L.tileLayer(data.tiles.url, { attribution: data.tiles.attribution, maxZoom: 19 }).addTo(map);
    const land = L.featureGroup(data.areas.map((area) => this.area(L, area))).addTo(map);
    const dots = data.points.map((point) => this.dot(L, point));
    const around = land.getBounds();
    for (const dot of dots) around.extend(dot.getLatLng());
    map.fitBounds(around.isValid() ? around : [[54.5, 8], [57.8, 12.8]], { padding: [12, 12] });
    map.addLayer(L.markerClusterGroup({ maxClusterRadius: 36, showCoverageOnHover: false }).addLayers(dots));
    this.ready(L, map);
  }

  area(L, area) {
    const shape = L.geoJSON(area.outline, { className: "map-area" });
    return shape.bindTooltip(area.name, { sticky: true });
  }

  dot(L, point) {
    const face = document.createElement("span");
    face.textContent = point.number;
    const icon = L.divIcon({ className: "map-dot", html: face, iconSize: [32, 32] });
    const words = document.createElement("p");
    const link = Object.assign(document.createElement("a"), { href: point.url, textContent: point.title });
    words.append(link, document.createElement("br"), point.note);
    return L.marker([point.lat, point.lon], { icon, title: point.title, alt: point.title }).bindPopup(words);
  }

  ready() {}
}

class PointPicker extends MapOnTap {
  ready(L, map) {
    const fields = [this.dataset.latitude, this.dataset.longitude].map((id) => document.getElementById(id));
    const hint = document.createElement("p");
    hint.textContent = this.dataset.hint;
    this.box.before(hint);
    map.on("unload", () => hint.remove());
    let mark;
    const put = (place) => {
      mark?.remove();
      mark = L.circleMarker(place, { className: "map-mark", radius: 11 }).addTo(map);
    };
    const [lat, lon] = fields.map((field) => Number(field.value.replace(",", ".")));
    if (lat && lon) put([lat, lon]);
    map.on("click", ({ latlng }) => {
      put(latlng);
      fields[0].value = latlng.lat.toFixed(5);
      fields[1].value = latlng.lng.toFixed(5);
      fields[0].dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}

customElements.define("moving-map", MapOnTap);
customElements.define("point-picker", PointPicker);
