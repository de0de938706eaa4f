import PayButton from './PayButton';
import { moneroo } from '../../lib/config';

export default async function Page() {
  const answer = await fetch(`${moneroo.baseUrl}/methods`, { headers: { Authorization: `Bearer ${moneroo.secretKey}` } }); // fine: exposure.secret-header-in-client-request because a server component runs on the server
  const methods = await answer.json();
  return (
    <main>
      <PayButton methods={methods} publishableKey="pk_live_{{alnum:24}}" /> {/* fine: exposure.secret-in-client-code because publishable */}
    </main>
  );
}
