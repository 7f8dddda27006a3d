/** Brings a style sheet of this folder with the first view that needs it. */
export function addStylesheet(sheet) {
  const href = new URL(sheet, import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
