// node render.mjs file.bpmn... --out DIR [--scale 1.5]
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
const here = path.dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const files = []; let out = '.', want = 0;
for (let i = 0; i < args.length; i++) {
  if (args[i] === '--out') out = args[++i];
  else if (args[i] === '--scale') want = Number(args[++i]);
  else files.push(args[i]);
}
if (!files.length) { console.error('usage: node render.mjs file.bpmn... --out DIR [--scale N]'); process.exit(2); }
fs.mkdirSync(out, { recursive: true });
const dist = path.join(here, 'node_modules/bpmn-js/dist');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox',
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
let bad = 0;
for (const f of files) {
  const xml = fs.readFileSync(f, 'utf8');
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent('<!doctype html><html><body style="margin:0;background:#fff"><div id="c" style="width:100vw;height:100vh"></div></body></html>');
  for (const css of ['assets/diagram-js.css', 'assets/bpmn-js.css', 'assets/bpmn-font/css/bpmn-embedded.css'])
    if (fs.existsSync(path.join(dist, css))) await page.addStyleTag({ path: path.join(dist, css) });
  await page.addScriptTag({ path: path.join(dist, 'bpmn-viewer.production.min.js') });
  const r = await page.evaluate(async xml => {
    const v = window.v = new window.BpmnJS({ container: '#c' });
    try {
      const { warnings } = await v.importXML(xml);
      const b = v.get('canvas').viewbox().inner;
      return { warnings: warnings.map(w => w.message), b: { x: b.x, y: b.y, width: b.width, height: b.height } };
    } catch (e) { return { error: e.message, warnings: (e.warnings || []).map(w => w.message) }; }
  }, xml);
  for (const w of r.warnings) { console.log(`${f}: import warning: ${w}`); bad++; }
  if (r.error) { console.log(`${f}: import ERROR: ${r.error}`); bad++; await page.close(); continue; }
  const W = r.b.width + 40, H = r.b.height + 40;
  const scale = want || Math.max(1, Math.min(2, 2000 / Math.max(W, H)));
  await page.setViewportSize({ width: Math.ceil(W * scale), height: Math.ceil(H * scale) });
  await page.evaluate(({ b, W, H }) => { const c = window.v.get('canvas'); c.resized(); c.viewbox({ x: b.x - 20, y: b.y - 20, width: W, height: H }); }, { b: r.b, W, H });
  await page.addStyleTag({ content: '.bjs-powered-by{display:none}' });
  const png = path.join(out, path.basename(f).replace(/\.bpmn$/, '') + '.png');
  await page.screenshot({ path: png });
  console.log(`${f}: ok, ${r.warnings.length} warnings -> ${png} (${Math.ceil(W * scale)}x${Math.ceil(H * scale)}, scale ${scale.toFixed(2)})`);
  await page.close();
}
await browser.close();
process.exit(bad ? 1 : 0);
