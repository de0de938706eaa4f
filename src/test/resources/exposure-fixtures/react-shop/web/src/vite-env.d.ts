/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_API_URL: string;
  readonly VITE_ANSA_PUBLISHABLE_KEY: string;
  readonly VITE_SECRET_SALE_ENDS: string;
}
