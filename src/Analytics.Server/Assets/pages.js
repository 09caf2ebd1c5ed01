// Nothing here is needed. Ctrl+Enter runs a query, and a form that is sent is not sent twice.
for (const area of document.querySelectorAll('form.sql textarea')) {
  area.addEventListener('keydown', e => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      area.form.requestSubmit(area.form.querySelector('button[value=side]'));
    }
  });
}
for (const form of document.querySelectorAll('form[action^="/plan/"]')) {
  form.addEventListener('submit', e => {
    if (form.dataset.sent) e.preventDefault();
    form.dataset.sent = 'yes';
  });
}
