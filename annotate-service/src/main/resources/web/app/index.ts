import "./workbench.css";
import "./tools.css";
import "./view/desk.js";
import "./view/workbench.js";
