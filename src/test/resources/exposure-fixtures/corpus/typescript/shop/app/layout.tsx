import type { ReactNode } from 'react';

export default function Layout({ children }: { children: ReactNode }) {
  const banner = process.env.NEXT_PUBLIC_SECRET_SANTA_BANNER; // fine: exposure.secret-env-in-client-bundle because a text
  return <html><body title={banner}>{children}</body></html>;
}
