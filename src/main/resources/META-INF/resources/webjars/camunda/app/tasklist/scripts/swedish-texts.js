// Puts Swedish in the place of texts that no locale file reaches, and the authority's name in the place of its code.
import { patterns, phrases } from './phrases.js';

const places = '.fjs-container, [cam-widget-bpmn-viewer], .uib-datepicker, .modal-content, .tenant-id, .tooltip-inner, .page-notifications';
const attributes = ['placeholder', 'aria-label', 'title', 'alt'];

function swedish(text) {
  const [, core, mark] = /^(.*?)( \*)?$/s.exec(text);
  if (phrases.has(core) || phrases.has(core.trim())) {
    return (phrases.get(core) || core.replace(core.trim(), phrases.get(core.trim()))) + (mark || '');
  }
  const [pattern, words] = patterns.find(([pattern]) => pattern.test(text.trim())) || [];
  return pattern ? text.trim().replace(pattern, words) : text;
}

function translateText(node) {
  const words = swedish(node.data);
  if (words !== node.data) {
    node.data = words;
  }
}

function translateAttributes(element) {
  attributes.filter(name => element.hasAttribute(name)).forEach(name => {
    const words = swedish(element.getAttribute(name));
    if (words !== element.getAttribute(name)) {
      element.setAttribute(name, words);
    }
  });
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    translateAttributes(node);
    node.childNodes.forEach(translate);
  }
}

function inPlace(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element && element.closest(places);
}

function seen(node) {
  if (inPlace(node)) {
    translate(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    node.querySelectorAll(places).forEach(translate);
  }
}

async function learnAuthorities() {
  const engine = document.querySelector('base').getAttribute('engine-api') + 'engine/default/tenant';
  const response = await fetch(engine, { headers: { Accept: 'application/json' } });
  const authorities = response.ok ? await response.json() : [];
  authorities.forEach(({ id, name }) => phrases.set(id, name));
}

await learnAuthorities();
new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'childList') {
    change.addedNodes.forEach(seen);
  } else if (inPlace(change.target)) {
    translate(change.target);
  }
})).observe(document.documentElement, {
  subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes
});
