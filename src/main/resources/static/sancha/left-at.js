/** Where somebody was when the session ran out: kept in this tab until that person is back. */
const KEY = 'sancha.left-at';

/** @param page the address of a page without the part behind # @param hash that part */
export function leftAt(user, page, hash) {
  sessionStorage.setItem(KEY, JSON.stringify({ user, page, hash }));
}

/** Whether somebody is waited for here. */
export const isLeft = () => sessionStorage.getItem(KEY) !== null;

/** @return the part behind # at which this person left this page; undefined where it was somebody else, who finds the page as it begins */
export function taken(user, page) {
  const left = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  sessionStorage.removeItem(KEY);
  return left?.user === user && left.page === page ? left.hash : undefined;
}
