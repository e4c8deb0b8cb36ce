import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ownOriginAssets, policyInPage } from './scripts/own-origin-assets.mjs';
import { isolationHeaders, pageHeaders } from './scripts/page-headers.mjs';
import { selfContainedWasmFactory } from './scripts/wasm-thread-factory.mjs';

export default defineConfig({
  plugins: [react(), ownOriginAssets(), policyInPage()],
  worker: { format: 'es', plugins: () => [selfContainedWasmFactory()] },
  server: { host: '127.0.0.1', headers: isolationHeaders },
  preview: { host: '127.0.0.1', headers: pageHeaders },
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
});
