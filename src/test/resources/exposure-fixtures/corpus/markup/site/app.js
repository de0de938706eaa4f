export const fromFile = 'ansa_sk_live_{{uuid}}'; // expect: exposure.secret-in-client-code needs=file

document.title = 'Willow';
