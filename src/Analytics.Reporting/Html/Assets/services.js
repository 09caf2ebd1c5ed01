(() => {
  const blocks = [...document.querySelectorAll('[data-tjeneste]')];
  const names = [...new Set(blocks.map(block => block.dataset.tjeneste))];
  if (names.length < 2) return;
  const { tjenester, alle } = document.body.dataset;
  const chooser = document.createElement('p');
  chooser.className = 'valg valg-tjeneste';
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.dataset.valg = 'tjeneste';
  select.append(new Option(alle, ''), ...names.map(name => new Option(name, name)));
  label.append(tjenester, ' ', select);
  chooser.append(label);
  blocks[0].before(chooser);

  const show = () => blocks.forEach(block => { block.hidden = Boolean(select.value) && block.dataset.tjeneste !== select.value; });
  const read = () => {
    const query = location.hash.split('?')[1];
    if (query === undefined) return;
    const wanted = new URLSearchParams(query).get('tjeneste');
    select.value = names.includes(wanted) ? wanted : '';
    show();
  };
  window.alsoChosen.push(() => select.value ? `tjeneste=${encodeURIComponent(select.value)}` : '');
  select.addEventListener('change', () => { show(); window.keepChoices(); });
  addEventListener('hashchange', read);
  // A link to a table that is not shown shows all of them.
  document.addEventListener('click', event => {
    const target = document.getElementById(event.target.closest?.('a[href^="#"]')?.hash.slice(1));
    if (target?.closest('[data-tjeneste][hidden]')) {
      select.value = '';
      show();
    }
  });
  addEventListener('beforeprint', () => blocks.forEach(block => { block.hidden = false; }));
  addEventListener('afterprint', show);
  read();
})();
