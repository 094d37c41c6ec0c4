/** Kinds of blows from afar: outlets say قصف, غارة, ضربة صاروخية and هجوم بطائرة مسيرة of one and the same. */
export const FROM_AFAR: ReadonlySet<string> = new Set(["airstrike", "blows", "shelling", "missile", "drone"]);
