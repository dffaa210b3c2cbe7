// <connection-note>: tells in words that the connection is lost, and keeps what was typed until it is back.
class ConnectionNote extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    addEventListener("offline", () => this.show());
    addEventListener("online", () => { this.hidden = true; });
    document.addEventListener("submit", (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      this.show();
    });
  }

  show() {
    this.hidden = false;
    this.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("connection-note", ConnectionNote);
