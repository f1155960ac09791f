// Starts the Chromium that the tests and benchmarks drive.
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox', // a container's root user has no other way
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * @param {string[]} [more] further command line switches
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', ...ARGUMENTS, ...more],
  });
}
