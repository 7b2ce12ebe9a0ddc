import "./workbench.css";
import "./tools.css";
import "./register/register.css";
import "./register/entry.js";
import "./register/list.js";
import "./view/desk.js";
import "./view/workbench.js";
