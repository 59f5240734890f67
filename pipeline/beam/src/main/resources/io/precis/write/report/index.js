'use strict';
(() => {
  const key = document.currentScript.nonce;
  const id = (name) => document.getElementById(name);
  const filters = id('filters');
  const shards = Number(filters.dataset.shards);
  if (!shards) {
    return;
  }
  const fields = ['find', 'sort', 'show', 'language', 'type'].map(id);
  const [find, sort, show, language, type] = fields;
  const AT_ONCE = 100;
  const FEW = 4;
  const documents = [];
  let loading = null;

  // Scripts are all that a page opened as a file may load.
  window.precis = (some) => {
    some.forEach((each) => {
      each.words = [each.title, each.folder, each.summary, ...each.facts, ...each.topics]
        .join('\n').toLowerCase();
      documents.push(each);
    });
  };
  const shard = (n) => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.nonce = key;
    script.charset = 'utf-8';
    script.src = 'find/' + n + '.js';
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  const choices = (select, field) => {
    const values = [...new Set(documents.map((each) => each[field]))].sort();
    values.forEach((value) => select.append(new Option(value, value)));
    select.closest('label').hidden = values.length < 2;
  };
  const load = () => {
    loading ??= Promise.all(Array.from({ length: shards }, (_, i) => shard(i + 1))).then(() => {
      choices(language, 'language');
      choices(type, 'type');
    });
    return loading;
  };

  const element = (tag, text, kind, lang) => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = kind;
    made.dir = 'auto';
    if (lang) {
      made.lang = lang;
    }
    return made;
  };
  const list = (tag, kind, parts) => {
    const made = document.createElement(tag);
    made.className = kind;
    parts.forEach((part) => made.append(part, ' '));
    return made;
  };
  const span = (text) => element('span', text, '');
  const sentenceWith = (each, words) => {
    const at = words.length ? each.summary.toLowerCase().indexOf(words[0]) : -1;
    if (at < 0 || each.lead.toLowerCase().includes(words[0])) {
      return each.lead;
    }
    return '… ' + each.summary.slice(Math.max(0, at - 100), at + 160).trim() + ' …';
  };
  const entry = (each, words) => {
    const article = document.createElement('article');
    article.className = 'entry';
    const link = document.createElement('a');
    link.href = each.href;
    link.textContent = each.title;
    const head = element('h3', '', '', each.lang);
    head.append(link);
    const facts = each.folder ? [each.folder, ...each.facts] : each.facts;
    const shown = facts.map(span);
    if (each.flaws.length) {
      shown.push(element('span', 'read in part: ' + each.flaws.join(', '), 'flaw'));
    }
    article.append(head, element('p', sentenceWith(each, words), 'lead', each.lang),
      list('p', 'facts', shown), list('p', 'topics', each.topics.map(span)));
    return article;
  };

  // What has no date comes last either way.
  const byDate = (sign) => (a, b) => (!a.date - !b.date) || sign * (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
  const byTitle = new Intl.Collator(undefined, { numeric: true });
  const orders = {
    new: byDate(-1),
    old: byDate(1),
    title: (a, b) => byTitle.compare(a.title, b.title),
    long: (a, b) => b.units - a.units,
  };
  const results = id('results');
  const render = (hits, words) => {
    results.replaceChildren(element('h2', 'Found', 'unseen'));
    let from = 0;
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    const add = () => {
      hits.slice(from, from + AT_ONCE).forEach((each) => results.append(entry(each, words)));
      from += AT_ONCE;
      more.textContent = 'Show more of ' + hits.length;
      results.append(more);
      more.hidden = from >= hits.length;
    };
    more.addEventListener('click', add);
    add();
  };
  const apply = async () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const idle = fields.every((field) => !field.value.trim());
    if (!idle) {
      try {
        await load();
      } catch {
        id('found').textContent = 'The files that documents are found by are not beside this page.';
        return;
      }
      const hits = documents.filter((each) => words.every((word) => each.words.includes(word))
        && (!show.value || (show.value === 'part') === each.flaws.length > 0)
        && (!language.value || each.language === language.value)
        && (!type.value || each.type === type.value));
      if (sort.value) {
        hits.sort(orders[sort.value]);
      }
      render(hits, words);
      id('found').textContent = hits.length + ' of ' + documents.length;
    } else {
      id('found').textContent = '';
    }
    results.hidden = idle;
    id('documents').hidden = !idle;
  };
  fields.forEach((field) => field.addEventListener('input', apply));
  find.addEventListener('focus', () => load().catch(() => {}));
  if (shards <= FEW) {
    load().catch(() => {});
  }
  filters.hidden = false;
  apply();
})();
