// Running text on a page: Markdown in, screen out, at three widths.

import Testing

@testable import Browser

@Suite struct PageTextScreens {
  @Test func paragraphsAreFilledRaggedRightWithoutHyphens() {
    let markdown = """
      The foundation, a neutral home for the community, announced today that [Arm](https://www.arm.com/) has joined as a premier member, together with [a company with a long name](https://b.example/).

      A second paragraph.
      """
    #expect(
      screen(markdown, 40) == """
        The foundation, a neutral home for the
        community, announced today that Arm[1]
        has joined as a premier member, together
        with a company with a long name[2].

        A second paragraph.
        """)
    #expect(
      screen(markdown, 80) == """
        The foundation, a neutral home for the community, announced today that Arm[1]
        has joined as a premier member, together with a company with a long name[2].

        A second paragraph.
        """)
    #expect(
      screen(markdown, 120) == """
        The foundation, a neutral home for the community, announced today that Arm[1] has joined
        as a premier member, together with a company with a long name[2].

        A second paragraph.
        """)
  }

  @Test func emphasisIsByAttributesAndStruckTextHasMarks() {
    let markdown = """
      One *leaning*, one **strong**, one ~~gone~~ and `code --flag` in between; x<sup>2</sup>, H<sub>2</sub>O and the 4<sup>th</sup>.
      """
    #expect(
      screen(markdown, 40) == """
        One leaning, one strong, one ~gone~ and
        `code --flag` in between; x², H₂O and
        the 4th.
        """)
    #expect(
      screen(markdown, 80) == """
        One leaning, one strong, one ~gone~ and `code --flag` in between; x², H₂O and
        the 4th.
        """)
    #expect(
      screen(markdown, 120) == """
        One leaning, one strong, one ~gone~ and `code --flag` in between; x², H₂O and the 4th.
        """)
  }

  @Test func aHeadingThatRepeatsTheTitleAboveItIsNotShown() {
    #expect(
      screen("# T\n\nText.\n\n# T\n", 80) == """
        Text.

        T
        ═
        """)
  }

  @Test func headingsOfTheUpperLevelsAreUnderlined() {
    let markdown = """
      # First

      Text.

      ## Second of them

      ### Third, which is so long that it does not fit into forty columns

      Text.
      """
    #expect(
      screen(markdown, 40) == """
        First
        ═════

        Text.

        Second of them
        ──────────────

        ### Third, which is so long that it does
            not fit into forty columns

        Text.
        """)
    #expect(
      screen(markdown, 80) == """
        First
        ═════

        Text.

        Second of them
        ──────────────

        ### Third, which is so long that it does not fit into forty columns

        Text.
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func aLineBreakOfThePostIsKept() {
    let markdown = #"""
      Roses,\
      violets\
      and [a link](https://a.example).
      """#
    #expect(
      screen(markdown, 40) == """
        Roses,
        violets
        and a link[1].
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func imagesAreTheirAlternativeTextWithALink() {
    let markdown = """
      ![The board at its meeting](board.png)

      [![Logo](logo.png)](https://a.example)

      ![](empty.png)
      """
    #expect(
      screen(markdown, 40) == """
        image: The board at its meeting[1]

        image: Logo[2]

        image[3]
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func rulesAreShortLines() {
    let markdown = """
      Above

      ---

      Below
      """
    #expect(
      screen(markdown, 40) == """
        Above

        ────────────────────────

        Below
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func longAddressesBreakBehindTheirSigns() {
    let markdown = """
      See <https://lists.example.org/archives/2024/09/announcing-the-new-members-of-the-foundation.html?utm=1>.
      """
    #expect(
      screen(markdown, 40) == """
        See
        https://lists.example.org/archives/2024/
        09/announcing-the-new-members-of-the-
        foundation.html?utm=1[1].
        """)
    #expect(
      screen(markdown, 80) == """
        See https://lists.example.org/archives/2024/09/announcing-the-new-members-of-
        the-foundation.html?utm=1[1].
        """)
    #expect(
      screen(markdown, 120) == """
        See https://lists.example.org/archives/2024/09/announcing-the-new-members-of-the-
        foundation.html?utm=1[1].
        """)
  }

  @Test func chineseAndJapaneseFillTheLine() {
    let markdown = """
      日本電気株式会社は本日、財団にプレミアメンバーとして参加したことを発表しました。「これは大きな一歩です」と代表は述べました。参加Arm社は、2024年からのメンバーです。
      """
    #expect(
      screen(markdown, 40) == """
        日本電気株式会社は本日、財団にプレミアメ
        ンバーとして参加したことを発表しました。
        「これは大きな一歩です」と代表は述べまし
        た。参加Arm社は、2024年からのメンバーで
        す。
        """)
    #expect(
      screen(markdown, 80) == """
        日本電気株式会社は本日、財団にプレミアメンバーとして参加したことを発表しました。
        「これは大きな一歩です」と代表は述べました。参加Arm社は、2024年からのメンバーで
        す。
        """)
    #expect(
      screen(markdown, 120) == """
        日本電気株式会社は本日、財団にプレミアメンバーとして参加したことを発表しました。「これは
        大きな一歩です」と代表は述べました。参加Arm社は、2024年からのメンバーです。
        """)
  }

  @Test func koreanWordsStayWhole() {
    let markdown = """
      파이토치 재단은 오늘 새로운 프리미어 회원이 가입했다고 발표했습니다. 이번 가입으로 재단은 더욱 성장할 것입니다.
      """
    #expect(
      screen(markdown, 40) == """
        파이토치 재단은 오늘 새로운 프리미어
        회원이 가입했다고 발표했습니다. 이번
        가입으로 재단은 더욱 성장할 것입니다.
        """)
    #expect(
      screen(markdown, 80) == """
        파이토치 재단은 오늘 새로운 프리미어 회원이 가입했다고 발표했습니다. 이번
        가입으로 재단은 더욱 성장할 것입니다.
        """)
    #expect(
      screen(markdown, 120) == """
        파이토치 재단은 오늘 새로운 프리미어 회원이 가입했다고 발표했습니다. 이번 가입으로
        재단은 더욱 성장할 것입니다.
        """)
  }

  @Test func formulasAreTextAsWritten() {
    let markdown = #"""
      The bound is $n^2 + \alpha$ for each of the members, and it is $O(n \log n)$ on average.

      $$
      \sum_{i=1}^{n} i = \frac{n(n+1)}{2} \quad\text{for all of the members of the foundation}
      $$

      It costs $5 here and $6 there.
      """#
    #expect(
      screen(markdown, 40) == #"""
        The bound is $n^2 + \alpha$ for each of
        the members, and it is $O(n \log n)$ on
        average.

          \sum_{i=1}^{n} i = \frac{n(n+1)}{2} \quad\text{for all of the members of the foundation}

        It costs $5 here and $6 there.
        """#)
    #expect(
      screen(markdown, 80) == #"""
        The bound is $n^2 + \alpha$ for each of the members, and it is $O(n \log n)$ on
        average.

          \sum_{i=1}^{n} i = \frac{n(n+1)}{2} \quad\text{for all of the members of the foundation}

        It costs $5 here and $6 there.
        """#)
    #expect(
      screen(markdown, 120) == #"""
        The bound is $n^2 + \alpha$ for each of the members, and it is $O(n \log n)$ on average.

          \sum_{i=1}^{n} i = \frac{n(n+1)}{2} \quad\text{for all of the members of the foundation}

        It costs $5 here and $6 there.
        """#)
  }

  @Test func aMeasureOfTheReadersOwnEndsTheLines() {
    let markdown = """
      The foundation, a neutral home for the community, announced today that Arm has joined as a premier member.
      """
    let options = PageOptions(measure: 50)
    #expect(
      screen(markdown, 40, options: options) == """
        The foundation, a neutral home for the
        community, announced today that Arm has
        joined as a premier member.
        """)
    #expect(
      screen(markdown, 80, options: options) == """
        The foundation, a neutral home for the community,
        announced today that Arm has joined as a premier
        member.
        """)
    #expect(screen(markdown, 120, options: options) == screen(markdown, 80, options: options))
  }
}
