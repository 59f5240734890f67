'use strict';
(() => {
  document.documentElement.classList.add('js');
  const pane = document.getElementById('source');
  const beside = matchMedia('(min-width: 66rem)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let lit = [];
  let timer = 0;

  const light = (elements) => {
    lit.forEach((element) => element.classList.remove('lit'));
    lit = elements;
    lit.forEach((element) => element.classList.add('lit'));
  };
  const marksOf = (sentence) =>
    sentence.dataset.c.split(' ').map((id) => document.getElementById(id)).filter(Boolean);
  const show = (sentence) => {
    const marks = marksOf(sentence);
    light(marks);
    if (marks.length && beside.matches) {
      const away = marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top;
      if (away < 40 || away > pane.clientHeight - 80) {
        pane.scrollTo({
          top: pane.scrollTop + away - pane.clientHeight / 4,
          behavior: calm.matches ? 'auto' : 'smooth',
        });
      }
    }
  };
  // Written for runs/<id>/html/; seen through "current", the page lies a folder higher.
  if (!/\/runs\/[^/]+\/html\/[^/]*$/.test(location.pathname)) {
    document.querySelectorAll('a.o[href^="../../../"]').forEach((link) => {
      link.setAttribute('href', link.getAttribute('href').slice(3));
    });
  }
  const sentenceAt = (event) => event.target.closest('.s[data-c]');

  document.addEventListener('pointerover', (event) => {
    const sentence = sentenceAt(event);
    clearTimeout(timer);
    if (sentence && event.pointerType === 'mouse') {
      timer = setTimeout(() => show(sentence), 120);
    }
  });
  document.addEventListener('focusin', (event) => {
    const sentence = sentenceAt(event);
    if (sentence) {
      show(sentence);
    }
  });
  document.addEventListener('click', (event) => {
    const sentence = sentenceAt(event);
    if (sentence) {
      show(sentence);
      return;
    }
    const mark = event.target.closest('mark[id]');
    if (mark) {
      const citing = [...document.querySelectorAll('.s[data-c~="' + mark.id + '"]')];
      light([mark, ...citing]);
      citing.forEach((element) => {
        for (let up = element.closest('details'); up; up = up.parentElement.closest('details')) {
          up.open = true;
        }
      });
      if (citing.length) {
        citing[0].scrollIntoView({ block: 'nearest' });
      }
    }
  });

  const nodes = [...document.querySelectorAll('.tree details')];
  const all = document.getElementById('all');
  if (all && nodes.length) {
    all.hidden = false;
    all.addEventListener('click', () => {
      const open = nodes.some((node) => !node.open);
      nodes.forEach((node) => { node.open = open; });
      all.textContent = open ? 'Close all' : 'Open all';
    });
  }
  let shut = [];
  addEventListener('beforeprint', () => {
    shut = nodes.filter((node) => !node.open);
    shut.forEach((node) => { node.open = true; });
  });
  addEventListener('afterprint', () => shut.forEach((node) => { node.open = false; }));
})();
