import "../style/fonts.css";
import "../style/paper.css";
import "../style/parts.css";
import "../style/print.css";
import { mount } from "svelte";
import LiveApp from "./LiveApp.svelte";

const target = document.getElementById("desk");
target?.replaceChildren();
if (target) mount(LiveApp, { target });
