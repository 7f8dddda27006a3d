/** Camunda's web applications tell nobody when Angular has started: its services are handed on as soon as they are there. */
export const started = new Promise(tell => {
  const waiting = setInterval(() => {
    const injector = window.angular?.element(document.body).injector();
    if (!injector) return;
    clearInterval(waiting);
    tell(injector);
  }, 50);
});
