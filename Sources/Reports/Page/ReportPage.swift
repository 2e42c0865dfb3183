import Foundation
import ResultFiles

/// A page that stands by itself: no script, nothing fetched, a policy that forbids both.
struct ReportPage {
    /// A part of the page, listed in its contents.
    struct Section {
        /// What a link names; unique in the page.
        var id: String
        /// The heading.
        var title: String
        /// What stands under it.
        var content: [Html]
    }

    /// The title of the window and of the page.
    var title: String
    /// One sentence under the title, or empty.
    var subtitle: String
    /// The first page, before the contents.
    var front: [Html]
    /// The parts, in order.
    var sections: [Section]
    /// What stands at the foot.
    var footer: [Html]

    /// The document, ending in a line feed.
    ///
    /// - Complexity: O(length of the document).
    var document: String {
        let style = ReportStyle.text
        // Of all styles only this one is let in, by its digest.
        let policy =
            "default-src 'none'; style-src 'sha256-\(Data(Digest(of: style).bytes).base64EncodedString())'; "
            + "img-src data:; base-uri 'none'; form-action 'none'"
        let head = [
            Html.element("meta", ["charset": "utf-8"]),
            .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
            .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .element("meta", ["name": "generator", "content": "caseload"]),
            .element("title", [:], title),
            .element("style", [:], [.drawing(style)]),
        ]
        let contents = Html.element(
            "nav", ["aria-label": "Contents"],
            [
                .element(
                    "ul", [:],
                    sections.map { .element("li", [:], [.element("a", ["href": "#\($0.id)"], $0.title)]) })
            ])
        let parts = sections.map { section in
            Html.element(
                "section", ["id": section.id, "aria-labelledby": "\(section.id)-title"],
                [.heading(2, section.title, id: "\(section.id)-title")] + section.content)
        }
        let header = Html.element(
            "header", [:],
            [.heading(1, title)] + (subtitle.isEmpty ? [] : [.element("p", ["class": "subtitle"], subtitle)]))
        let body = [
            Html.element("a", ["class": "skip", "href": "#sections"], "To the details"),
            header,
            .element(
                "main", [:],
                [.element("div", ["class": "front"], front), contents, .element("div", ["id": "sections"], parts)]),
            .element("footer", [:], footer),
        ]
        let html = Html.element(
            "html", ["lang": "en-GB"], [.element("head", [:], head), .element("body", [:], body)])
        return "<!DOCTYPE html>\n" + html.markup + "\n"
    }
}
