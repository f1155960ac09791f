// The tagging worker. The page posts it the compiled wasm module (and, on a host, the address of the glue,
// which the single file has put in front of this code), then requests; Rust answers them.
'use strict';

let starting = null;

const crash = (error) => {
  self.postMessage(JSON.stringify({ crashed: String(error) }));
  // What a panic leaves behind is not to be trusted: the page starts a fresh worker.
  self.close();
};

self.onmessage = ({ data }) => {
  if (!starting) {
    if (data.glue) importScripts(data.glue);
    starting = wasm_bindgen({ module_or_path: data.module });
    starting.catch(crash);
    return;
  }
  starting.then(() => wasm_bindgen.answer(data)).catch(crash);
};
