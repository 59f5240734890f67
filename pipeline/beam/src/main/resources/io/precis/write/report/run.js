'use strict';
(() => {
  const table = document.getElementById('documents');
  if (!table) {
    return;
  }
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const find = document.getElementById('find');
  const show = document.getElementById('show');
  const found = document.getElementById('found');

  const filter = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row) => {
      const fits = (!show.value || row.dataset.status === show.value)
        && words.every((word) => texts.get(row).includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    });
    found.textContent = count === rows.length ? '' : count + ' of ' + rows.length;
  };
  find.addEventListener('input', filter);
  show.addEventListener('change', filter);
  document.getElementById('filters').hidden = false;
  filter();

  const key = (row, column) => {
    const cell = row.cells[column];
    const number = parseFloat(cell.dataset.n ?? cell.textContent);
    return cell.classList.contains('n') ? (Number.isNaN(number) ? 0 : number) : cell.textContent;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const sorted = [...rows].sort((a, b) => {
        const x = key(a, column);
        const y = key(b, column);
        const order = typeof x === 'number' ? x - y : x.localeCompare(y);
        return up ? order : -order;
      });
      body.append(...sorted);
    });
  });
})();
