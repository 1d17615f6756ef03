// An enhancement only: without it every table is complete and in its own order.
// It adds a filter above and sorting to the tables that ask for it.
export const script = `
(function(){
var words=JSON.parse(document.getElementById('words').textContent);
function value(row,i){var cell=row.cells[i],text=cell?cell.textContent.trim():'';var number=text.replace(/[.\\s\\u00a0€%=~*]/g,'').replace(',','.').replace('\\u2212','-');return /^-?\\d+(\\.\\d+)?$/.test(number)?Number(number):text}
document.querySelectorAll('table[data-sortable]').forEach(function(table){
var body=table.tBodies[0],rows=Array.prototype.slice.call(body.rows),original=rows.slice();
Array.prototype.forEach.call(table.tHead.rows[0].cells,function(head,i){
var button=document.createElement('button');button.type='button';while(head.firstChild)button.appendChild(head.firstChild);head.appendChild(button);
button.addEventListener('click',function(){
var up=head.getAttribute('aria-sort')!=='ascending';
Array.prototype.forEach.call(table.tHead.rows[0].cells,function(other){other.removeAttribute('aria-sort')});
head.setAttribute('aria-sort',up?'ascending':'descending');
rows.sort(function(a,b){var x=value(a,i),y=value(b,i),order=typeof x===typeof y?(typeof x==='number'?x-y:x.localeCompare(y,document.documentElement.lang)):typeof x==='number'?-1:1;return (up?order:-order)||original.indexOf(a)-original.indexOf(b)});
rows.forEach(function(row){body.appendChild(row)})})});
var tools=document.createElement('div'),label=document.createElement('label'),input=document.createElement('input'),count=document.createElement('span');
tools.className='tools';label.textContent=words.filter;input.type='search';input.id='filter-'+Math.floor(performance.now()*1000);label.htmlFor=input.id;count.setAttribute('role','status');
input.addEventListener('input',function(){var wanted=input.value.toLowerCase(),n=0;rows.forEach(function(row){var hit=row.textContent.toLowerCase().indexOf(wanted)>=0;row.hidden=!hit;if(hit)n++});count.textContent=n+' '+words.of+' '+rows.length});
tools.appendChild(label);tools.appendChild(input);tools.appendChild(count);
table.parentNode.parentNode.insertBefore(tools,table.parentNode)})
})()
`.trim();
