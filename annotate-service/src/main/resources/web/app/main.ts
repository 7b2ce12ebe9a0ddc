import {EditorView} from "@codemirror/view"; import {LitElement} from "lit"; console.log(EditorView, LitElement);
