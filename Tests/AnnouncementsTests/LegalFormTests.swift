// What of a company's name is its legal form.

import Announcements
import Testing

@Suite struct LegalFormTests {
  @Test(arguments: [
    ("Advanced Micro Devices, Inc.", "Advanced Micro Devices", "Inc."),
    ("Fujitsu Limited", "Fujitsu", "Limited"),
    ("Harbor Digital Co., Ltd.", "Harbor Digital", "Co., Ltd."),
    ("Arbor Health AG", "Arbor Health", "AG"),
    ("Crossbill S.A.", "Crossbill", "S.A."),
  ])
  func theFormIsCutOff(name: String, core: String, form: String) {
    let parts = LegalForm.split(name)
    #expect(parts.core == core)
    #expect(parts.form == form)
  }

  @Test(arguments: ["Arm", "Inc", "Limited", "Such as", ""])
  func aNameWithoutAFormStaysWhole(name: String) {
    #expect(LegalForm.split(name).core == name)
  }
}
