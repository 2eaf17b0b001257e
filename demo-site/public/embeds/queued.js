/* What a page says before the tag is there. */
window.heard = [];
window.Sapa = window.Sapa || [];
window.Sapa.push(['on', 'open', () => window.heard.push('open')]);
window.Sapa.push(['open']);
