// The map, loaded when somebody taps «Vis kortet». Built by `make install` into static/ui/built/leaflet.js.
// Leaflet puts itself on the window as L, which the cluster plug-in then extends: the order matters.
import L from "leaflet";
import "leaflet.markercluster";

export default L;
