const OPENAI = 'sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}'; // expect: exposure.secret-in-client-code

document.querySelectorAll('.price').forEach((node) => {
  fetch('https://api.openai.com/v1/chat/completions', { // expect: exposure.secret-header-in-client-request needs=variable
    method: 'POST',
    headers: { Authorization: `Bearer ${OPENAI}` },
    body: node.textContent,
  });
});
