// Draws BPMN models as PNG pictures, with bpmn-js in a Chromium without a window.
//
//   npm install
//   node diagrams.mjs MODEL.bpmn... [--out FOLDER] [--width PIXELS] [--scale NUMBER]
//
// --out    where the pictures go, named as the model; a collapsed sub-process has one of its own, MODEL-SUBPROCESS.png
// --width  the widest a picture may be; a model is still never drawn at less than two thirds of its own size, so that it can be read
// --scale  a fixed scale instead
//
// Ends with 1 when a model can't be read whole. Another browser than Debian's: CHROMIUM=/path/to/it
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const MARGIN = 20;
const READABLE = 2 / 3;
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const BROWSER_ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const BPMN_JS = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/bpmn-js/dist');
const STYLES = ['assets/diagram-js.css', 'assets/bpmn-js.css', 'assets/bpmn-font/css/bpmn-embedded.css'];
const EMPTY_PAGE = '<!doctype html><html><body style="margin:0;background:#fff">'
  + '<div id="canvas" style="width:100vw;height:100vh"></div></body></html>';

const { values: options, positionals: models } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: '.' },
    width: { type: 'string', default: '2400' },
    scale: { type: 'string' }
  }
});
if (models.length === 0) {
  console.error('usage: node diagrams.mjs MODEL.bpmn... [--out FOLDER] [--width PIXELS] [--scale NUMBER]');
  process.exit(2);
}

fs.mkdirSync(options.out, { recursive: true });
const browser = await chromium.launch({ executablePath: BROWSER, args: BROWSER_ARGS });
for (const model of models) {
  await draw(model);
}
await browser.close();

async function draw(model) {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  const { planes, faults } = await load(page, fs.readFileSync(model, 'utf8'));
  faults.forEach(fault => console.error(`${model}: ${fault}`));
  if (faults.length > 0) {
    process.exitCode = 1;
  }
  for (const [index, plane] of planes.entries()) {
    const stem = path.basename(model, '.bpmn') + (index === 0 ? '' : '-' + plane);
    const picture = path.join(options.out, stem + '.png');
    const size = await fit(page, await open(page, plane));
    await page.screenshot({ path: picture });
    console.log(`${picture} ${size.width}x${size.height}`);
  }
  await page.close();
}

/** Opens one plane; gives the room that it takes. */
async function open(page, plane) {
  return page.evaluate(plane => {
    const canvas = window.viewer.get('canvas');
    canvas.setRootElement(canvas.findRoot(plane + '_plane') ?? canvas.findRoot(plane));
    const { x, y, width, height } = canvas.getActiveLayer().getBBox();
    return { x, y, width, height };
  }, plane);
}

/** Opens the model; gives its planes (the process, then each collapsed sub-process), and every fault that the reader of it named. */
async function load(page, xml) {
  await page.setContent(EMPTY_PAGE);
  for (const style of STYLES) {
    await page.addStyleTag({ path: path.join(BPMN_JS, style) });
  }
  await page.addStyleTag({ content: '.bjs-powered-by, .bjs-drilldown, .bjs-breadcrumbs { display: none !important }' });
  await page.addScriptTag({ path: path.join(BPMN_JS, 'bpmn-viewer.production.min.js') });
  return page.evaluate(async xml => {
    window.viewer = new window.BpmnJS({ container: '#canvas' });
    try {
      const { warnings } = await window.viewer.importXML(xml);
      const planes = window.viewer.getDefinitions().diagrams.map(diagram => diagram.plane.bpmnElement.id);
      return { planes, faults: warnings.map(warning => warning.message) };
    } catch (error) {
      return { planes: [], faults: [error.message] };
    }
  }, xml);
}

/** Makes the page as large as the picture is to be, and the model fill it. */
async function fit(page, bounds) {
  const room = { x: bounds.x - MARGIN, y: bounds.y - MARGIN, width: bounds.width + 2 * MARGIN, height: bounds.height + 2 * MARGIN };
  const scale = Number(options.scale) || Math.max(READABLE, Math.min(2, Number(options.width) / room.width));
  const size = { width: Math.ceil(room.width * scale), height: Math.ceil(room.height * scale) };
  await page.setViewportSize(size);
  await page.evaluate(room => {
    const canvas = window.viewer.get('canvas');
    canvas.resized();
    canvas.viewbox(room);
  }, room);
  return size;
}
