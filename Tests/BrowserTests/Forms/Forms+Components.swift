// MDX: components, modules, expressions.

extension Form {
  static let components = [
    Form(
      "modules and components", file: "2024-09-05-acme.mdx",
      """
      import Tabs from '@theme/Tabs';
      import {
        A,
      } from './a';

      export const x = {
        a: 1,
      };

      # Acme joins

      <Tabs defaultValue={"a"} style={{color: 'red'}}>
      <TabItem label="Linux">

      One *two* {/* hidden */}{' '}{"three"} {props.four}

      </TabItem>
      </Tabs>
      """,
      shows: """
        Acme joins
        2024-09-05

        Linux

        One two three
        """),
    Form(
      "elements in expressions", file: "2024-09-05-acme.mdx",
      """
      {isNew && <p>Fresh *news*</p>} one

      {list.map((x) => (
        <b key={x}>{x}</b>
      ))}

      Two.
      """,
      shows: """
        Acme
        2024-09-05

        Fresh news

        one

        Two.
        """),
    Form(
      "images and links of components", file: "2024-09-05-acme.mdx",
      """
      <img src={useBaseUrl('/x.png')} alt="X" /> <Link to="/a">the *page*</Link> <Button href="/b">Join</Button> <YouTube id="y" />
      """,
      shows: """
        Acme
        2024-09-05 · 4 links

        image: X[1] the page[2]

        Join[3]

        https://www.youtube.com/watch?v=y[4]
        """),
    Form(
      "quotations and notices", file: "2024-09-05-acme.mdx",
      """
      <Quote author="Jane Doe" role="CEO">
      Yes.
      </Quote>

      <Tip>
          One **two**
      </Tip>

      <Steps>
      1. a
      2. b
      </Steps>
      """,
      shows: """
        Acme
        2024-09-05

        ┃ Yes.
        ┃ — Jane Doe, CEO

        One two

        1. a
        2. b
        """),
    Form(
      "fragments and the head of the page", file: "2024-09-05-acme.mdx",
      """
      <Head>
        <title>No</title>
      </Head>

      <>One</> <Foo.Bar x="{" /> two.
      """,
      shows: """
        Acme
        2024-09-05

        One

        two.
        """),
    Form(
      "components in Markdown",
      """
      <Notice kind="x">One</Notice>

      Two <Icon name="star"/> three.
      """,
      shows: """
        Acme
        2024-09-05

        One

        Two three.
        """),
  ]
}
