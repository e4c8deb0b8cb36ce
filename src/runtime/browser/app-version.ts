/** The product's version. A test keeps it equal to package.json's. */
export const APP_VERSION = '0.1.0';
