// The two halves of render-diagrams.sh that are easier in JavaScript:
//   page PROCESSES BPMN_JS   prints a page that draws every .bpmn below PROCESSES when a browser opens it
//   pictures PAGE FOLDER     takes the drawn page and writes one .svg a diagram into FOLDER
const fs = require('fs');
const path = require('path');

/** All .bpmn files below a folder, sorted by path, so that the page does not depend on the file system. */
function diagrams(folder) {
  return fs.readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => entry.isDirectory() ? diagrams(path.join(folder, entry.name)) : path.join(folder, entry.name))
    .filter(file => file.endsWith('.bpmn'))
    .sort();
}

/** Runs in the browser: draws each diagram and leaves its SVG, in base64, in the page. */
async function draw(sources) {
  const utf8 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  for (const [name, xml] of Object.entries(sources)) {
    const viewer = new BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: {
      fontFamily: 'Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif' } } });
    const { warnings } = await viewer.importXML(xml);
    const { svg } = await viewer.saveSVG();
    const picture = document.createElement('pre');
    picture.dataset.name = name;
    picture.dataset.warnings = warnings.map(warning => warning.message).join('; ');
    picture.textContent = utf8(svg);
    document.body.append(picture);
    viewer.destroy();
  }
  document.body.dataset.done = 'yes';
}

function page(folder, bpmnJs) {
  const sources = Object.fromEntries(diagrams(folder).map(file => [path.basename(file, '.bpmn'), fs.readFileSync(file, 'utf8')]));
  const json = JSON.stringify(sources).replace(/</g, '\\u003c');
  return `<!doctype html><meta charset="utf-8"><body><div id="canvas" style="width:2000px;height:1000px"></div>
<script src="file://${bpmnJs}"></script>
<script>${draw}
draw(${json}).catch(failure => { document.body.dataset.failure = failure.message; });</script></body>`;
}

/** bpmn-js names its arrow heads at random, draws on nothing and keeps what the mouse needs:
    number the names, lay white paper with a margin below, drop the rest. */
function tidy(svg) {
  svg = svg.replace(/<(rect|path|polyline|circle)[^>]*class="djs-(hit|outline)[^>]*\/>/g, '');
  const names = [...new Set([...svg.matchAll(/id="([^"]*marker[^"]*)"/g)].map(match => match[1]))];
  names.forEach((name, index) => { svg = svg.split(name).join(`arrow-${index + 1}`); });
  const [, x, y, width, height] = svg.match(/viewBox="(\S+) (\S+) (\S+) (\S+)"/).map(Number);
  const box = [Math.floor(x) - 12, Math.floor(y) - 12, Math.ceil(width) + 24, Math.ceil(height) + 24];
  return svg.replace(/<svg([^>]*?) width="[^"]*" height="[^"]*" viewBox="[^"]*"([^>]*)>/,
    (whole, before, after) => `<svg${before} width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}"${after}>`
      + `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`).trimEnd() + '\n';
}

function pictures(file, folder) {
  const html = fs.readFileSync(file, 'utf8');
  const failure = html.match(/data-failure="([^"]*)"/);
  if (failure || !html.includes('data-done="yes"')) {
    throw new Error(`The browser did not draw the diagrams: ${failure ? failure[1] : 'no answer'}`);
  }
  fs.mkdirSync(folder, { recursive: true });
  for (const [, name, warnings, svg] of html.matchAll(/<pre data-name="([^"]+)" data-warnings="([^"]*)">([^<]+)<\/pre>/g)) {
    if (warnings) throw new Error(`${name}: ${warnings}`);
    fs.writeFileSync(path.join(folder, `${name}.svg`), tidy(Buffer.from(svg, 'base64').toString('utf8')));
    console.log(path.join(path.basename(folder), `${name}.svg`));
  }
}

const [, , task, first, second] = process.argv;
if (task === 'page') process.stdout.write(page(first, path.resolve(second)));
else if (task === 'pictures') pictures(first, second);
else { console.error('Use: render-diagrams.js page PROCESSES BPMN_JS | pictures PAGE FOLDER'); process.exit(2); }
