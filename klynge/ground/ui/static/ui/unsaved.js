// <unsaved-form>: asks before the page is left with something typed and not sent.
class UnsavedForm extends HTMLElement {
  connectedCallback() {
    let typed = false;
    this.addEventListener("input", () => { typed = true; });
    this.addEventListener("submit", () => { typed = false; });
    addEventListener("beforeunload", (event) => {
      if (typed) event.preventDefault();
    });
  }
}

customElements.define("unsaved-form", UnsavedForm);
