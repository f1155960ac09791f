// Starts the page: compiles the wasm module once, hands it to the page and to the tagging worker, and puts
// `window.surligne` in place. It works from any path of a static host and, inlined, from a file on disk.
(() => {
  'use strict';

  const assets = document.currentScript.dataset;
  const onFile = location.protocol === 'file:';

  // The policy lets two things through: the page's own worker scripts, and pasted HTML on its way into a document
  // that runs nothing and loads nothing, of which only the text is taken.
  const rules = { createScriptURL: (url) => url, createHTML: (html) => html };
  const policy = window.trustedTypes ? trustedTypes.createPolicy('surligne', rules) : rules;

  /** The element in which the single file carries an asset, or null on a host. */
  const embedded = (name) => name && document.querySelector(`script[data-asset="${CSS.escape(name)}"]`);

  const fromBase64 = (text) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text.trim());
    const binary = atob(text.trim());
    return Uint8Array.from(binary, (c) => c.charCodeAt(0));
  };

  /** The bytes of an asset: from the page itself in the single file, else from beside it. */
  const bytes = async (name) => {
    const element = embedded(name);
    if (element) return fromBase64(element.textContent);
    const answer = await fetch(new URL(name, document.baseURI));
    if (!answer.ok) throw new Error(`${name}: HTTP ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };

  const compile = async () => {
    if (embedded(assets.wasm) || !WebAssembly.compileStreaming) return WebAssembly.compile(await bytes(assets.wasm));
    try {
      return await WebAssembly.compileStreaming(fetch(new URL(assets.wasm, document.baseURI)));
    } catch {
      // A host that serves wasm under another media type: compile it from its bytes.
      return WebAssembly.compile(await bytes(assets.wasm));
    }
  };

  const compiled = compile();

  /** A worker with the compiled module: from its own file on a host, from a blob in the single file. */
  const spawn = async () => {
    const module = await compiled;
    const source = embedded(assets.worker);
    let worker;
    if (source) {
      const glue = document.getElementById('surligne-glue').textContent;
      const code = new TextDecoder().decode(fromBase64(source.textContent));
      const url = URL.createObjectURL(new Blob([glue, '\n', code], { type: 'text/javascript' }));
      worker = new Worker(policy.createScriptURL(url));
      URL.revokeObjectURL(url);
      worker.postMessage({ module });
    } else {
      worker = new Worker(policy.createScriptURL(new URL(assets.worker, document.baseURI).href));
      worker.postMessage({ module, glue: new URL(assets.glue, document.baseURI).href });
    }
    return worker;
  };

  const host = {
    spawn,
    /** Parses HTML without running it. */
    parse: (html) => new DOMParser().parseFromString(policy.createHTML(html), 'text/html'),
    /** The name model of a language ('fr', 'en'), or null where the page was built without it. */
    model: async (language) => {
      const name = assets['model' + language[0].toUpperCase() + language.slice(1)];
      return name ? bytes(name) : null;
    },
  };

  // What the wasm module asks of this script.
  window.surligneHost = Object.freeze(host);

  /**
   * Annotations in the compact form in which they cross into wasm: start, end and the number of the label in one array;
   * labels and ids as JSON in UTF-8. Ids are null where none is given.
   */
  const pack = (annotations) => {
    const numbers = new Uint32Array(annotations.length * 3);
    const labels = new Map();
    let ids = null;
    annotations.forEach((annotation, i) => {
      const { start, end, label, id } = annotation;
      if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) {
        throw new RangeError(`annotation ${i}: start and end must be whole numbers with 0 <= start < end`);
      }
      if (typeof label !== 'string' || !label) throw new TypeError(`annotation ${i}: label must be a text`);
      if (!labels.has(label)) labels.set(label, labels.size);
      numbers[3 * i] = start;
      numbers[3 * i + 1] = end;
      numbers[3 * i + 2] = labels.get(label);
      if (id === undefined || id === null) return;
      ids ??= new Array(annotations.length).fill(null);
      ids[i] = String(id);
    });
    return [numbers, new TextEncoder().encode(JSON.stringify([[...labels.keys()], ids]))];
  };

  const start = async () => {
    const module = await compiled;
    await wasm_bindgen({ module_or_path: module });
    wasm_bindgen.start_page();
    if ('serviceWorker' in navigator && !onFile && assets.serviceWorker && !embedded(assets.wasm)) {
      const url = policy.createScriptURL(new URL(assets.serviceWorker, document.baseURI).href);
      navigator.serviceWorker.register(url)
        .then(() => navigator.serviceWorker.ready)
        .then(({ active }) => active.postMessage('keep models'))
        .catch(() => {}); // The page works without it, as long as there is a network.
    }
  };

  const ready = start();
  ready.catch((error) => {
    const note = document.createElement('p');
    note.className = 'noscript';
    // The module uses wasm's vectors, which a browser of before 2023 may not know.
    const isOld = typeof WebAssembly === 'undefined' || error instanceof WebAssembly.CompileError;
    note.textContent = isOld
      ? 'Ce navigateur est trop ancien pour Surligne : il faut Chrome ou Edge 91, Firefox 89, Safari 16.4 ou plus récent. · '
        + 'This browser is too old for Surligne, which needs Chrome or Edge 91, Firefox 89, Safari 16.4 or later.'
      : `Surligne n’a pas pu démarrer : rechargez la page. · Surligne could not start: reload the page. (${error})`;
    document.body.append(note);
  });

  // A trap in the module, which is what its panics end in, comes out wherever it was called from.
  const tellCrash = (error) => {
    if (error instanceof WebAssembly.RuntimeError) wasm_bindgen.say_crashed();
  };
  addEventListener('error', ({ error }) => tellCrash(error));
  addEventListener('unhandledrejection', ({ reason }) => tellCrash(reason));

  const after = (call) => async (...given) => {
    await ready;
    try {
      return await call(...given);
    } catch (error) {
      tellCrash(error);
      throw error;
    }
  };

  /** What was done and gave `result`, once the page shows it. */
  const shown = async (result) => {
    await wasm_bindgen.embed_shown(false);
    return result;
  };

  // Documented in docs/embedding.md.
  window.surligne = Object.freeze({
    ready,
    open: after((given) => {
      const { text, language, reference_date, title, annotations } = given ?? {};
      if (typeof text !== 'string') throw new TypeError('open: text must be a text');
      const [numbers, strings] = annotations ? pack(annotations) : [undefined, undefined];
      return shown(wasm_bindgen.embed_open(text, language, reference_date, title, numbers, strings));
    }),
    tagged: after(() => wasm_bindgen.embed_shown(true)),
    document: after(() => JSON.parse(wasm_bindgen.embed_document())),
    add: after((annotation) => shown(wasm_bindgen.embed_add(...pack([annotation])))),
    remove: after((id) => shown(wasm_bindgen.embed_remove(String(id)))),
    undo: after(() => shown(wasm_bindgen.embed_step(false))),
    redo: after(() => shown(wasm_bindgen.embed_step(true))),
    subscribe: (listener) => {
      let stop = () => {};
      let stopped = false;
      ready.then(() => {
        if (!stopped) stop = wasm_bindgen.embed_subscribe((change) => listener(JSON.parse(change)));
      });
      return () => {
        stopped = true;
        stop();
      };
    },
  });
})();
