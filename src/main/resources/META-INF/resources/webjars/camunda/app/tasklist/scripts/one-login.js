// The house has one login: the webapp's own form would never let anybody in.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const leave = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(root + '/login');
  }
};

document.documentElement.lang = 'sv';
window.addEventListener('hashchange', leave);
leave();
