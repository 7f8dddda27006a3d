/** What is asked for once and then known; what failed is asked for anew. @param ask gives a promise @returns what asks or remembers */
export function once(ask) {
  let coming = null;
  return () => {
    coming ||= ask().catch(failed => {
      coming = null;
      throw failed;
    });
    return coming;
  };
}
