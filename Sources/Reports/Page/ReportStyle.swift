/// How a report looks: on a screen, on a telephone, on A4.
enum ReportStyle {
    /// The style sheet; it names no font that has to be fetched.
    static let text = """
        :root{--ink:#1b1f24;--quiet:#565d66;--line:#c9ced6;--soft:#f4f6f8;--accent:#0b5394;--good:#00594f;--bad:#8f2d00}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0 auto;padding:0 16px 48px;max-width:52rem;color:var(--ink);background:#fff;
        font:16px/1.5 system-ui,"Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
        h1{font-size:1.75rem;line-height:1.2;margin:1.5rem 0 .25rem}
        h2{font-size:1.35rem;line-height:1.25;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--ink)}
        h3{font-size:1.1rem;margin:1.5rem 0 .25rem}
        h4{font-size:1rem;margin:1rem 0 .25rem}
        .front h2{border:0;padding:0;margin:1.25rem 0 .25rem;font-size:1.15rem}
        p,ul,ol{margin:.5rem 0}
        ul,ol{padding-left:1.25rem}
        a{color:var(--accent)}
        a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid #b35900;outline-offset:2px}
        .skip{position:absolute;left:-999px}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip:focus{left:16px;top:8px;background:#fff;padding:.25rem .5rem}
        .subtitle,.quiet,figcaption,footer{color:var(--quiet)}
        .quiet,figcaption,footer{font-size:.875rem}
        .answer{border-left:4px solid var(--ink);padding:.25rem 0 .25rem 1rem;margin:.75rem 0}
        .answer h3{margin-top:.25rem}
        .question{font-size:1.15rem;margin:.25rem 0}
        .missing{border:1px dashed var(--bad);color:var(--bad);padding:0 .3rem}
        .tag{border:1px solid var(--quiet);border-radius:3px;padding:0 .3rem;font-size:.8125rem;white-space:nowrap}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
        nav{border-top:1px solid var(--line);border-bottom:1px solid var(--line);margin:1.5rem 0}
        figure{margin:1rem 0}
        figure svg{display:block;width:100%;height:auto}
        .narrow{display:none}
        figcaption{margin-top:.25rem;position:relative}
        .wide{overflow-x:auto;margin:.75rem 0}
        table{border-collapse:collapse;width:100%;font-size:.9375rem}
        caption{text-align:left;font-weight:600;padding:.25rem 0}
        th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
        thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
        tbody th{font-weight:400}
        .figure{text-align:right;font-variant-numeric:tabular-nums}
        td.figure{white-space:nowrap}
        tbody th{min-width:7.5rem;overflow-wrap:anywhere}
        td.prose{min-width:14rem}
        tr.strong th,tr.strong td{font-weight:600}
        .better{color:var(--good)}
        .worse{color:var(--bad)}
        .columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
        details{margin:.75rem 0;border:1px solid var(--line);border-radius:4px;padding:0 .75rem}
        summary{cursor:pointer;padding:.5rem 0;font-weight:600}
        details[open]>summary{border-bottom:1px solid var(--line);margin-bottom:.5rem}
        pre{overflow-x:auto;background:var(--soft);padding:.75rem;font-size:.8125rem;line-height:1.35}
        code{font-size:.875em}
        dt{font-weight:600;margin-top:.5rem}
        dd{margin:0 0 0 1rem}
        footer{border-top:1px solid var(--line);margin-top:2.5rem}
        @media (max-width:600px){
        body{padding:0 12px 32px}
        h1{font-size:1.4rem}
        .columns{display:block}
        .broad{display:none}
        .narrow{display:block}
        }
        @media print{
        @page{size:A4;margin:16mm 15mm}
        body{max-width:none;padding:0;font-size:9.5pt;line-height:1.3}
        p,ul,ol{margin:3pt 0}
        .answer{margin:5pt 0;padding:0 0 0 8pt}
        .quiet,figcaption,footer{font-size:8pt}
        .question{font-size:10.5pt}
        h1{font-size:17pt;margin-top:0}
        h2{font-size:13pt;break-after:avoid;margin-top:14pt}
        .front h2{font-size:11pt;margin:6pt 0 1pt}
        .front h3{font-size:10pt;margin:2pt 0}
        h3{font-size:11pt;break-after:avoid}
        table{font-size:8.5pt}
        .front{break-after:page;font-size:9pt;line-height:1.25}
        .front p,.front ul{margin:2pt 0}
        .front figure{margin:4pt 0}
        .front table{font-size:7.5pt}
        .front th,.front td{padding:2pt 6pt 2pt 0}
        .front figure svg{width:auto;max-width:100%;max-height:60mm;margin:0}
        .front figure.tall svg{max-height:150mm}
        figure,.answer,tr{break-inside:avoid}
        thead{display:table-header-group}
        nav,.skip,.screen{display:none}
        .broad{display:block}
        .narrow{display:none}
        .wide{overflow:visible}
        td.prose{min-width:0}
        pre{white-space:pre-wrap;font-size:7.5pt}
        details{border:0;padding:0}
        details::details-content{content-visibility:visible;display:block}
        a{color:inherit;text-decoration:none}
        }
        """
}
