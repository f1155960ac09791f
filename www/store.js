// The articles in the browser's store (IndexedDB): each is one record, its text, and its annotations in pieces.
(() => {
  'use strict';

  const STORES = ['documents', 'texts', 'pieces'];
  let database;

  const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open('surligne', 1);
    request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name));
    request.onsuccess = () => {
      database = request.result;
      resolve();
    };
    request.onerror = reject;
  });

  /** Makes requests of the three stores in one transaction; resolves to their results once it is through. */
  const transact = (mode, requestsOf) => new Promise((resolve, reject) => {
    const transaction = database.transaction(STORES, mode);
    const requests = requestsOf(...STORES.map((name) => transaction.objectStore(name)));
    transaction.oncomplete = () => resolve(requests.map((request) => request.result));
    transaction.onerror = reject;
    transaction.onabort = reject;
    // Left to itself, it would end when the page has been told that its last request was done: a page that goes away is
    // never told, and its work would be lost.
    transaction.commit?.();
  });

  /** All pieces of an article: their keys are `[article, number]`, and an array sorts after every number. */
  const piecesOf = (key) => IDBKeyRange.bound([key], [key, []]);

  // What the wasm module asks for; records and pieces are texts of its own.
  window.surligneStore = Object.freeze({
    open,
    /** The articles' keys, and their records. */
    list: () => transact('readonly', (documents) => [documents.getAllKeys(), documents.getAll()]),
    /** An article's record, text and pieces. */
    load: (key) => transact('readonly', (documents, texts, pieces) => [
      documents.get(key), texts.get(key), pieces.getAll(piecesOf(key)),
    ]),
    /** Writes a record and pieces with their numbers; with a text, the article anew. */
    save: (key, record, text, written) => transact('readwrite', (documents, texts, pieces) => {
      if (text !== undefined) {
        pieces.delete(piecesOf(key));
        texts.put(text, key);
      }
      for (const [number, piece] of written) pieces.put(piece, [key, number]);
      return [documents.put(record, key)];
    }),
    delete: (key) => transact('readwrite', (documents, texts, pieces) => [
      documents.delete(key), texts.delete(key), pieces.delete(piecesOf(key)),
    ]),
    clear: () => transact('readwrite', (...stores) => stores.map((store) => store.clear())),
  });
})();
