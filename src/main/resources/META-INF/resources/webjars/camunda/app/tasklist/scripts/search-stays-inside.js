// What is searched for may be a name, and an address stays in the browser's history: the search goes on in this window
// alone. AngularJS is told of the whole address, the browser only of the rest.
const isSearch = part => /^[^=]*(search|query)/i.test(part);

const plain = address => address.replace(/(#[^?]*)\?(.*)$/, (whole, path, parts) => {
  const rest = parts.split('&').filter(part => !isSearch(part));
  return rest.length ? path + '?' + rest.join('&') : path;
});

const keptInside = $browser => {
  const write = $browser.url;
  let inside = null;
  $browser.url = (address, replace, state) => {
    if (address === undefined) {
      const shown = write.call($browser);
      return inside !== null && new URL(plain(inside)).href === shown ? inside : shown;
    }
    inside = address;
    write.call($browser, plain(address), replace, state);
    return $browser;
  };
  return $browser;
};

history.replaceState(history.state, '', plain(location.href));
window.angular.module('ng').config(['$provide', $provide => $provide.decorator('$browser', ['$delegate', keptInside])]);
