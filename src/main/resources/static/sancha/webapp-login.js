/** In Tasklist, Cockpit, Admin and Welcome: their own login form is closed, so whoever is logged out is led to the one login page. */
const lead = () => {
  if (location.hash.startsWith('#/login')) location.replace('/login?bye');
};
addEventListener('hashchange', lead);
lead();
