import type { GetServerSideProps } from 'next';

type Props = { region: string; apiSecret?: string };

export const getServerSideProps: GetServerSideProps<Props> = async () => {
  const apiSecret = process.env.SENJARO_API_SECRET!;
  const answer = await fetch('https://api.senjaropay.com/senjaropay/merchant/region', { // fine: exposure.secret-header-in-client-request because it runs on the server
    method: 'POST',
    headers: { 'x-api-key': process.env.SENJARO_API_KEY!, 'x-api-secret': apiSecret },
  });
  const region = await answer.text();
  return { props: { region, apiSecret } }; // expect: exposure.credential-returned-to-client needs=variable
};

export default function Legacy({ region }: Props) {
  return <p>{region}</p>;
}
