import "./style/fonts.css";
import "./style/paper.css";
import "./style/parts.css";
import "./style/print.css";
import { mount } from "svelte";
import App from "./frame/App.svelte";
import { parseData } from "./frame/parse-data.ts";

const embedded = document.getElementById("isnad-data")?.textContent ?? "";
const target = document.getElementById("desk");
parseData(embedded).then((parsed) => {
  target?.replaceChildren();
  if (target) mount(App, { target, props: { parsed } });
});
