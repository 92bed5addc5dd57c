// Given names that are common in announcements. They only help to keep persons from being taken
// for members; a name that is not here is judged by what stands around it.

/// Telling "Ada Lund" from "Harbor Light" where the sentence does not.
enum GivenNames {
  private static let all: Set<String> = Set(
    """
    aaron abby adam adrian ahmed aisha akira alan albert alejandro alessandro alex alexander \
    alexandra alexey alice alison amanda amy ana anders andre andrea andreas andrei andrew andy \
    angela anil anita anja anna anne annie anthony antonio arjun arthur ashley astrid barbara ben \
    benjamin bernard beth bill bob boris brad brandon brenda brian bruce bruno caleb carl carla \
    carlos carol caroline catherine charles charlotte chen chloe chris christian christina \
    christine christoph christopher claire clara claudia colin craig cristina cynthia dan daniel \
    daniela danielle dave david dawn deborah deepak denis dennis diana diane diego dieter dirk \
    dmitry dominic donald donna doug douglas eduardo edward elena elizabeth ellen emily emma eric \
    erica erik ernesto eva evan fatima felix fernando florian francesca francesco francis \
    francisco frank franz fred frederic gabriel gary george georg gerald giovanni giulia giuseppe \
    grace greg gregory guido gunther hannah hans harald harry heather hector heidi helen helena \
    henrik henry hiroshi holger hugo ian ibrahim igor ingrid irene isabel ivan jack jacob jakob \
    james jan jane janet jason javier jean jeff jeffrey jennifer jens jeremy jerry jesse jessica \
    jim joachim joan joanna joe joel johan johannes john jon jonas jonathan jorge jose joseph \
    joshua juan julia julian julie jun june jussi justin kari karen karin karl karsten kate \
    katherine kathleen kathy katie keith kelly ken kenji kenneth kevin kim klaus kristin kurt \
    kyle lars laura lauren laurent lee leo leon leonard leslie lin linda linus lisa louis louise \
    luca lucas lucia luis lukas luke lynn magnus manuel marc marco marcus margaret maria marie \
    mario marion marissa mark marta martha martin martina mary mathias matt matthew matthias \
    maurice max maya megan mei melanie melissa michael michelle miguel mikael mike mikhail ming \
    miriam mohamed mohammed monica morgan nadia nancy natalie natasha nathan neil nicholas nick \
    nicolas nicole niels nikolai nina noah nora olaf oleg oliver olivia olivier omar oscar pablo \
    pamela pascal patricia patrick paul paula pedro peter petra phil philip philipp philippe \
    pierre piet piotr priya rachel raj rajesh ralf ralph ramon raul ravi ray rebecca regina rene \
    ricardo richard rita robert roberto robin roger roland rolf roman ron ronald rosa ruth ryan \
    sally sam samantha samuel sandra sanjay sara sarah sascha scott sean sebastian sergei sergey \
    sergio seth sharon shawn shuji simon simone sofia sonia sophie stefan stefano stella stephan \
    stephane stephanie stephen steve steven stuart sunil susan suzanne sven sylvia takashi tamara \
    tania tanya ted teresa terry theo theresa thomas tiffany tim timothy tina tobias todd tom \
    tomas tony tracy travis tyler ulrich ulrike ursula valentina valerie vanessa vera veronica \
    victor victoria vijay vikram vincent vladimir walter wayne wei wendy werner will william \
    wolfgang xavier yan yang yasmin yuki yuri yves zachary zoe ada jo josh addie aditya ajay akash amit anand \
    ananya andriy ankit anurag arun ashish ashok brittany camila daisuke deepika dinesh divya emre \
    eran felipe florin gaurav haruka hiroki ignacio jakub jiri jiho joaquin kazuki kenta kofi \
    krzysztof kwabena kwame mahesh manish marcin mateo mehdi mehmet murat mykola naoki naveen neha \
    nikhil nitin noam oleksandr ondrej pankaj pavel pawel petr piotr pradeep prakash rahul ramesh \
    rodrigo rohit sachin sameer sandeep santiago satoshi sebastián seungmin shweta siddharth sota \
    srinivas suresh takeshi tomasz varun venkat vikas vinay vishal willem youssef yuto yuval zack \
    zofia gordon betty melinda lucile guillaume guillermo agnieszka alexandre alexis alicia andrzej \
    angelo antoine arnaud artem arturo beatriz benoit bjorn björn carsten cecilia cedric chiara \
    christophe clement cornelia dariusz denise dominik dorothy edgar elisabeth emanuel emilia \
    enrique esther etienne eugene fabian fabien fabio fabrice farid federico filip filippo frances \
    franziska frederik gabriela geoffrey gerhard gilles glenn guy hamza hassan hilary hugh hussein \
    iris jacqueline jacques jaroslav jean-baptiste jean-pierre jenny jerome joao joanne jochen \
    josep juliette jürgen katarina katharina katrin kirsten konstantin larry laszlo laurence \
    leah leandro leonardo lorenzo lucy ludovic maciej malcolm manuela marcelo marek marta \
    massimo mathieu matteo maxime mehdi michal michele mikko mitchell mohammad mohan monika mustafa \
    nathalie nicola norbert olga osama patricio patrik paulo philippa rafael rainer reza rob \
    roberta romain rudolf sabine salvatore samir shane sheila sigrid silvia simona \
    stanislav stefania sylvain sébastien terence thierry frédéric thorsten tommaso torsten tristan \
    ulf vadim valerio veronika vicky viktor wanda warren wilhelm yannick yasir yvonne zoltan
    """.split(separator: " ").map(String.init))

  /// Whether a word in small letters is a given name, or two with a hyphen.
  static func isGiven(_ word: String) -> Bool {
    if all.contains(word) { return true }
    guard word.utf8.contains(UInt8(ascii: "-")) else { return false }
    return word.split(separator: "-").allSatisfy { all.contains(String($0)) }
  }

  /// Whether a name of two or three words begins with a given name and has no word of a company.
  static func begins(_ name: Name, in prose: Prose) -> Bool {
    guard (2...3).contains(name.tokens.count),
      name.tokens.allSatisfy({
        prose.tokens[$0].kind == .word && prose.tokens[$0].word == .other
          && !prose.tokens[$0].traits.contains(.upper)
      })
    else { return false }
    return isGiven(prose.lowercased(name.start)) && !NameWords.isFirm(prose, name.tokens)
  }
}
