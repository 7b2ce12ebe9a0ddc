import "./workbench.css";
import "./view/desk.js";
import "./view/workbench.js";
