/* Tells the chat who is signed in, once the shop's server has vouched for it. */
{
  const { customer } = document.getElementById('member').dataset;
  const identify = async () => {
    const answer = await fetch(`/member/proof?customer=${encodeURIComponent(customer)}`);
    if (!answer.ok) return;
    window.Sapa = window.Sapa || [];
    window.Sapa.push(['identify', await answer.json()]);
  };
  if (customer) identify();
}
