import "./fonts.css";
import "./paper.css";
import "./parts.css";
import "./sheet.css";
import "./print.css";
