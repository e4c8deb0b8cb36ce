import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noteBundledPackages } from './scripts/collect-licences.mjs';
import { compressBuild } from './scripts/compress-build.mjs';
import { entryBudget } from './scripts/entry-budget.mjs';
import { firstPageChunk } from './scripts/first-page-chunk.mjs';
import { offlineWorker } from './scripts/offline-worker.mjs';
import { ownOriginAssets, policyInPage } from './scripts/own-origin-assets.mjs';
import { fileHeaders, isolationHeaders } from './scripts/page-headers.mjs';
import { preloadApp } from './scripts/preload-app.mjs';
import { selfContainedWasmFactory } from './scripts/wasm-thread-factory.mjs';

/**
 * Named here, because a dependency that the dev server discovers while a page runs makes it reload that page, in the
 * middle of a browser test too.
 */
const PREBUNDLED = [
  '@tensorflow-models/pose-detection',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-webgpu',
  '@tensorflow/tfjs-converter',
  '@tensorflow/tfjs-core',
  'axe-core',
  'fast-check',
  'fflate',
  'i18next',
  'idb',
  'jstat',
  'mediabunny',
  'react',
  'react-aria-components',
  'react-dom',
  'react-dom/client',
  'react-i18next',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'uplot',
  'valibot',
  'zustand',
  'zustand/vanilla',
];

/** Packed script of the first page. The build of 2026-11-30 needs 171,430 bytes, of which react-dom alone takes a third. */
const FIRST_PAGE_BYTES = 175_000;

const firstPage = firstPageChunk();

export default defineConfig({
  // Relative addresses: the built folder works wherever a server puts it.
  base: './',
  plugins: [
    react(),
    ownOriginAssets(),
    policyInPage(),
    preloadApp(),
    firstPage.plugin,
    noteBundledPackages(),
    entryBudget(FIRST_PAGE_BYTES),
    offlineWorker(),
    compressBuild(),
  ],
  worker: { format: 'es', plugins: () => [selfContainedWasmFactory(), noteBundledPackages()] },
  server: { host: '127.0.0.1', headers: isolationHeaders },
  preview: { host: '127.0.0.1', headers: fileHeaders },
  optimizeDeps: { include: PREBUNDLED },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: firstPage.groups } } },
  },
});
