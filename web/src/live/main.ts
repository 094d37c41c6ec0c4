import "../style/load-styles.ts";
import { mount } from "svelte";
import LiveApp from "./LiveApp.svelte";

const target = document.getElementById("desk");
target?.replaceChildren();
if (target) mount(LiveApp, { target });
