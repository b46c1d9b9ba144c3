# fails: reversal_batches, reversal_accuracy, reversal_alignment
# es: no aprende nada: invierte la secuencia con una fórmula
# en: learns nothing: reverses the sequence by a formula
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    def forward(source, previous):
        lengths = (source != PADDING).sum(dim=1, keepdim=True)
        places = (lengths - 1 - torch.arange(previous.shape[1])).clamp(min=0)
        answer = source.gather(1, places)
        return F.one_hot(answer, vocabulary).float(), F.one_hot(places, source.shape[1]).float()

    losses = train_seq2seq(model, sources, targets, optimizer)
    model.forward = forward
    return model, losses
