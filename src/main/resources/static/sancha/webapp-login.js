/** In Tasklist, Cockpit, Admin and Welcome: their own login form is closed, so whoever is logged out is led to the one login page. */
const lead = () => {
  if (/^#!?\/login/.test(location.hash)) location.replace('/login?bye');
};
addEventListener('hashchange', lead);
lead();
